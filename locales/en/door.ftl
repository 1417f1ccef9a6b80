### Words at the door: whose turn it is, what can be done now.

and = {" and "}
form-title-accept = accepting a case
form-title-pressure = about your withdrawal
error-owners-only = Only a registered contact of a company can file. If yours is not registered yet, please tell the campaign office.
error-what-now = I did not get that. Press a button below, or simply say what is wrong (10 characters or more) and I will register it.
error-urged-today = You have urged once today and the unit can see it. If nothing moves by tomorrow, urge again.
error-too-late = There was a time limit for this and it has passed. Please ask the campaign office.
help-office = Somebody to talk to: { $name } { $phone }
form-given-back =
    This was not done: the case has moved on, or is no longer yours. What you wrote is not lost; copy it if you need it:
    <blockquote expandable>{ $words }</blockquote>
    .why =
        This was not done: { $why }
        What you wrote is not lost; copy it if you need it:
        <blockquote expandable>{ $words }</blockquote>
error-what-now-cadre = I did not get that. Press a button below for what waits, or send me a number (like LX-2026-000123).
file-or-supply =
    Noted. You have a case under way: { $number } <i>{ $text }</i>
    Do these words belong to it, or are they about something else?
button-supply-this = Add to that case
button-file-new = A new case
form-about = About { $number }
