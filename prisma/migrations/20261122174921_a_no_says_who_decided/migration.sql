-- A no is an answer (features.md C12, decision 0027): it says who decided, who could decide
-- otherwise, and why not in each language children were asked in. The English reason stands
-- with the promise, as before. A row with nothing in it is no answer.

-- CreateTable
CREATE TABLE "ActionNo" (
    "actionId" TEXT NOT NULL PRIMARY KEY,
    "decidedBy" TEXT NOT NULL CHECK (trim("decidedBy") <> ''),
    "couldDecide" TEXT NOT NULL CHECK (trim("couldDecide") <> ''),
    CONSTRAINT "ActionNo_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "Action" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ActionNoReason" (
    "actionId" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "reason" TEXT NOT NULL CHECK (trim("reason") <> ''),

    PRIMARY KEY ("actionId", "language"),
    CONSTRAINT "ActionNoReason_actionId_fkey" FOREIGN KEY ("actionId") REFERENCES "ActionNo" ("actionId") ON DELETE CASCADE ON UPDATE CASCADE
);
