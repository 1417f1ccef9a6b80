### Sorting: queues, merging, earlier years, campaigns.

## Buttons

button-more = More…
button-fewer = Less
button-next-left = Next case ({ $n } left)
button-sorted = Taken on

## Lists

list-sorted = <b>Taken on, not dispatched yet</b>: { $total }
list-sorted-empty = All that was taken on has been dispatched. You can look at what is to be sorted.
