CREATE TABLE "settlement_fetch" (
	"id" bigint PRIMARY KEY NOT NULL,
	"ended_at" bigint NOT NULL,
	"outcome" text collate "C" NOT NULL,
	"code" text collate "C",
	"done_at" bigint,
	"since" bigint
);
--> statement-breakpoint
ALTER TABLE "payments" ADD COLUMN "settled_utr" text collate "C";--> statement-breakpoint
ALTER TABLE "settlement_lines" ADD COLUMN "fault" text collate "C";--> statement-breakpoint
ALTER TABLE "settlements" ADD COLUMN "faults" json;--> statement-breakpoint
CREATE INDEX "payments_unsettled" ON "payments" USING btree ("created_at","id") WHERE "payments"."captured_paise" > 0 and "payments"."settled_utr" is null;--> statement-breakpoint
CREATE INDEX "settlement_lines_fault" ON "settlement_lines" USING btree ("fault","utr","position") WHERE "settlement_lines"."fault" is not null;--> statement-breakpoint
CREATE INDEX "settlements_incomplete" ON "settlements" USING btree ("settled_at") WHERE "settlements"."complete_at" is null;