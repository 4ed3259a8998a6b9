"""How a page looks: the base page, the components and their gallery."""
