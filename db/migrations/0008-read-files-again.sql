-- What was read from files may hold passwords, and is searched by everybody. It is read again by itself, without them:
-- a file whose text and problem are both empty is one that nobody read yet.
UPDATE attachment SET text = NULL, text_problem = NULL;
UPDATE document_proposal SET text = NULL, text_problem = NULL;
