-- Takes the whole spine away, data included: the first migration has nothing before it to return to.
drop schema app cascade;
