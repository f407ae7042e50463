-- Once everything is read in: what makes it quick to find, what keeps it whole, and what its users would write as functions.
DROP TABLE app.line;
SELECT setval(pg_get_serial_sequence('app.annotation', 'id'), max(id)) FROM app.annotation;

CREATE UNIQUE INDEX ON app.proposal (symbol);
CREATE INDEX ON app.proposal (date DESC, id DESC);
CREATE INDEX ON app.proposal (process_code, date DESC, id DESC);
CREATE INDEX ON app.proposal USING gin (search);
CREATE INDEX ON app.proposal_sponsor (sponsor_code, proposal_id);
CREATE INDEX ON app.proposal_topic (topic_slug, proposal_id);
CREATE INDEX ON app.rights_impact (right_slug, proposal_id);
CREATE INDEX ON app.annotation (proposal_id, created_at, id);
CREATE INDEX ON app.annotation (author_id);
CREATE INDEX ON app.consultation (process_code);
CREATE INDEX ON app.consultation (opens_at);
CREATE INDEX ON app.consultation (closes_at);
CREATE INDEX ON app.consultation_follower (person_id);

ALTER TABLE app.proposal ADD FOREIGN KEY (process_code) REFERENCES app.process;
ALTER TABLE app.proposal_sponsor
  ADD FOREIGN KEY (proposal_id) REFERENCES app.proposal,
  ADD FOREIGN KEY (sponsor_code) REFERENCES app.sponsor;
ALTER TABLE app.proposal_topic
  ADD FOREIGN KEY (proposal_id) REFERENCES app.proposal,
  ADD FOREIGN KEY (topic_slug) REFERENCES app.topic;
ALTER TABLE app.rights_impact
  ADD FOREIGN KEY (proposal_id) REFERENCES app.proposal,
  ADD FOREIGN KEY (right_slug) REFERENCES app.human_right;
ALTER TABLE app.text_version ADD FOREIGN KEY (proposal_id) REFERENCES app.proposal;
ALTER TABLE app.annotation
  ADD FOREIGN KEY (proposal_id) REFERENCES app.proposal,
  ADD FOREIGN KEY (author_id) REFERENCES app.person;
ALTER TABLE app.consultation ADD FOREIGN KEY (process_code) REFERENCES app.process;
ALTER TABLE app.consultation_follower
  ADD FOREIGN KEY (consultation_id) REFERENCES app.consultation,
  ADD FOREIGN KEY (person_id) REFERENCES app.person;

-- Counts and searches are not reads of a table, so PostGraphile's users write them as functions.
CREATE TYPE app.topic_cell AS (sponsor_code text, topic_slug text, proposals int);
CREATE TYPE app.right_cell AS (sponsor_code text, right_slug text, proposals int);
CREATE TYPE app.topic_count AS (topic_slug text, proposals int);

CREATE FUNCTION app.topic_matrix(process_code text) RETURNS SETOF app.topic_cell LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT sponsor_code, topic_slug, count(*)::int
  FROM app.proposal p
  JOIN app.proposal_sponsor s ON s.proposal_id = p.id
  JOIN app.proposal_topic t ON t.proposal_id = p.id
  WHERE p.process_code = topic_matrix.process_code
  GROUP BY sponsor_code, topic_slug
$$;
CREATE FUNCTION app.right_matrix(process_code text, topic_slug text) RETURNS SETOF app.right_cell
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT s.sponsor_code, i.right_slug, count(*)::int
  FROM app.proposal p
  JOIN app.proposal_topic t ON t.proposal_id = p.id AND t.topic_slug = right_matrix.topic_slug
  JOIN app.proposal_sponsor s ON s.proposal_id = p.id
  JOIN app.rights_impact i ON i.proposal_id = p.id
  WHERE p.process_code = right_matrix.process_code
  GROUP BY s.sponsor_code, i.right_slug
$$;
CREATE FUNCTION app.found_proposals(words text) RETURNS SETOF app.proposal LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT p.* FROM app.proposal p WHERE p.search @@ plainto_tsquery('english', words)
  ORDER BY ts_rank(p.search, plainto_tsquery('english', words)) DESC, p.id DESC
$$;
CREATE FUNCTION app.found_by_topic(words text) RETURNS SETOF app.topic_count LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT t.topic_slug, count(*)::int
  FROM app.proposal p JOIN app.proposal_topic t ON t.proposal_id = p.id
  WHERE p.search @@ plainto_tsquery('english', words)
  GROUP BY t.topic_slug ORDER BY count(*) DESC
$$;
CREATE FUNCTION app.found_in_all(words text) RETURNS int LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT count(*)::int FROM app.proposal p WHERE p.search @@ plainto_tsquery('english', words)
$$;
