"""Words every room uses: refusing, school years, planning in own words, euro amounts."""
