-- What lies with a unit is found by that unit: a Phòng reads it also when no school stands below it any more.
CREATE INDEX standings_holder ON standings (holder_unit_id, record_id);
