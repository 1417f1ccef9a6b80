### People and units: who is where, as what, until when.

role-owner = company contact
role-liaison = liaison
role-handler = case officer
role-unit_head = head of unit
role-triager = triage officer
role-director = office director
role-inspector = inspector
role-leader = leader
role-admin = administrator
people-title = <b>People and units</b>
command-people = People and units
button-people = People, units
