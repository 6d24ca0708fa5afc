-- Rows of answers have random ids, so every index is one more page to write for
-- each child. These three served only the removal of a whole survey, which may
-- read a table: without them a full batch costs a fifth less (decision 0005).

-- DropIndex
DROP INDEX "Receipt_surveyId_idx";

-- DropIndex
DROP INDEX "Response_editionId_idx";

-- DropIndex
DROP INDEX "Sending_day_idx";
