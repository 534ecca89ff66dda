-- An honour that a later decision corrected or revoked stays, and says so.

ALTER TABLE honours ADD COLUMN standing TEXT NOT NULL DEFAULT 'valid';          -- valid, corrected, revoked
ALTER TABLE honours ADD COLUMN corrects_number TEXT NOT NULL DEFAULT '';        -- the decision whose line this replaces
ALTER TABLE honours ADD COLUMN ended_by_number TEXT NOT NULL DEFAULT '';        -- what corrected or revoked it
ALTER TABLE honours ADD COLUMN ended_by_number_folded TEXT NOT NULL DEFAULT '';
ALTER TABLE honours ADD COLUMN ended_on TEXT NOT NULL DEFAULT '';

CREATE INDEX honours_ended ON honours (ended_by_number_folded, seq) WHERE ended_by_number_folded <> '';
