CREATE TABLE `audit_log` (
	`number` integer PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`action` text NOT NULL,
	`result` text NOT NULL,
	`actor` text,
	`order_id` text,
	`details` text NOT NULL,
	`address` text,
	`device` text,
	`request_id` text NOT NULL,
	`key_id` text NOT NULL,
	`hash` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_log_at` ON `audit_log` (`at`,`number`);--> statement-breakpoint
CREATE INDEX `audit_log_actor` ON `audit_log` (`actor`,`at`,`number`);--> statement-breakpoint
CREATE INDEX `audit_log_action` ON `audit_log` (`action`,`at`,`number`);--> statement-breakpoint
CREATE INDEX `audit_log_order` ON `audit_log` (`order_id`,`at`,`number`);