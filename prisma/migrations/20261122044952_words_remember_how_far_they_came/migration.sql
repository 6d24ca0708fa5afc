-- A translation is drafted, checked by a person, or older than its source. The words
-- stand where they live (a survey's draft, a title, a name); this says how far each has come.

-- CreateTable
CREATE TABLE "ContentWording" (
    "subject" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "sourceHash" TEXT NOT NULL,
    "byId" TEXT,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("subject", "field", "key")
);
