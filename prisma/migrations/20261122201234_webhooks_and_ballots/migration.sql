-- Programs of other organisations are told of public facts (decision 0032), and people who follow ballots are
-- written to at once. No secret that could be read without the server's own; nothing in a body that is not on the site.

-- AlterTable: who follows already said nothing of ballots.
ALTER TABLE "Follower" ADD COLUMN "ballots" TEXT NOT NULL DEFAULT 'no' CHECK ("ballots" IN ('no', 'too', 'only'));

-- RedefineTables: a third kind of letter, which names what it tells of so that nobody is told twice.
CREATE TABLE "new_Letter" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "followerId" TEXT NOT NULL,
    "kind" TEXT NOT NULL CHECK ("kind" IN ('confirm', 'digest', 'ballot')),
    "fact" TEXT CHECK (("kind" = 'ballot') = ("fact" IS NOT NULL)),
    "fromDay" TEXT NOT NULL,
    "toDay" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting' CHECK ("state" IN ('waiting', 'claimed', 'sent', 'given-up')),
    "tries" INTEGER NOT NULL DEFAULT 0,
    "lost" INTEGER NOT NULL DEFAULT 0,
    "nextAt" DATETIME NOT NULL,
    "claimedAt" DATETIME,
    CONSTRAINT "Letter_followerId_fkey" FOREIGN KEY ("followerId") REFERENCES "Follower" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Letter" ("id", "followerId", "kind", "fromDay", "toDay", "state", "tries", "lost", "nextAt", "claimedAt") SELECT "id", "followerId", "kind", "fromDay", "toDay", "state", "tries", "lost", "nextAt", "claimedAt" FROM "Letter";
DROP TABLE "Letter";
ALTER TABLE "new_Letter" RENAME TO "Letter";

-- CreateTable
CREATE TABLE "Webhook" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "url" TEXT NOT NULL,
    "secret" TEXT NOT NULL CHECK (instr("secret", 'whsec') = 0), -- sealed, never plain
    "createdAt" DATETIME NOT NULL,
    "lookedAt" DATETIME NOT NULL,
    "nextAt" DATETIME NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "stoppedAt" DATETIME
);

-- CreateTable
CREATE TABLE "WebhookDelivery" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "webhookId" TEXT NOT NULL,
    "fact" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "body" TEXT NOT NULL CHECK (json_valid("body")),
    "madeAt" DATETIME NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "triedAt" DATETIME,
    "answer" TEXT,
    "sentAt" DATETIME,
    CONSTRAINT "WebhookDelivery_webhookId_fkey" FOREIGN KEY ("webhookId") REFERENCES "Webhook" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "WebhookDelivery_webhookId_sentAt_madeAt_idx" ON "WebhookDelivery"("webhookId", "sentAt", "madeAt");

-- CreateIndex
CREATE UNIQUE INDEX "WebhookDelivery_webhookId_fact_key" ON "WebhookDelivery"("webhookId", "fact");

-- CreateIndex
CREATE UNIQUE INDEX "Letter_followerId_fact_key" ON "Letter"("followerId", "fact");

-- CreateIndex
CREATE INDEX "Letter_state_nextAt_idx" ON "Letter"("state", "nextAt");

-- CreateIndex: what happened to ballots lately is looked for each minute.
CREATE INDEX "LogbookEntry_deed_at_idx" ON "LogbookEntry"("deed", "at");
