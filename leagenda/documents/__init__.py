"""Files we keep: where they belong, their versions, who may read them and for how long."""
