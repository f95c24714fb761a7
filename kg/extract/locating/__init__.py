"""The steps of locating a report: names of units, the unit it is about, what each name means, names without a tier word."""
