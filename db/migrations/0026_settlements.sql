CREATE TABLE `settlement_fetch` (
	`id` integer PRIMARY KEY NOT NULL,
	`ended_at` integer NOT NULL,
	`outcome` text NOT NULL,
	`code` text,
	`done_at` integer,
	`since` integer
);
--> statement-breakpoint
ALTER TABLE `payments` ADD `settled_utr` text;--> statement-breakpoint
CREATE INDEX `payments_unsettled` ON `payments` (`created_at`,`id`) WHERE "payments"."captured_paise" > 0 and "payments"."settled_utr" is null;--> statement-breakpoint
ALTER TABLE `settlement_lines` ADD `fault` text;--> statement-breakpoint
CREATE INDEX `settlement_lines_fault` ON `settlement_lines` (`fault`,`utr`,`position`) WHERE "settlement_lines"."fault" is not null;--> statement-breakpoint
ALTER TABLE `settlements` ADD `faults` text;--> statement-breakpoint
CREATE INDEX `settlements_incomplete` ON `settlements` (`settled_at`) WHERE "settlements"."complete_at" is null;