### The working calendar, how dates are counted, reminders told together.

## Lengths of time

span-working_days = { $n ->
    [0] the same day
    [one] { $n } working day
   *[other] { $n } working days
}
span-natural_days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
span-months = { $n ->
    [one] { $n } month
   *[other] { $n } months
}
span-hours = { $n ->
    [one] { $n } hour
   *[other] { $n } hours
}
form-span-long = That is too long: { $n } days at most. Write less, or a date.

act-redate = Re-date
done-redate = Date counted anew
event-redate = the working calendar changed, the date was counted anew
notice-redated =
    🗓 { $number } is now due { $due }
    The office changed its working calendar, so dates counted in working days moved.
    .cadre =
        🗓 { $number } now due { $due }
        The working calendar changed; dates in working days were counted anew.
