core-back = Back
