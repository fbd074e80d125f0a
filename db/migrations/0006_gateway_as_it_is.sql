CREATE TABLE `challenge_host_decisions` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`host` text NOT NULL,
	`decision` text NOT NULL,
	`decided_by` text NOT NULL,
	`decided_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `challenge_host_decisions_host` ON `challenge_host_decisions` (`host`,`id`);--> statement-breakpoint
CREATE TABLE `refused_challenges` (
	`order_id` text PRIMARY KEY NOT NULL,
	`host` text NOT NULL,
	`url` text,
	`refused_at` integer NOT NULL,
	FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `refused_challenges_host` ON `refused_challenges` (`host`);--> statement-breakpoint
ALTER TABLE `order_units` ADD `refunded_at` integer;--> statement-breakpoint
ALTER TABLE `order_lines` ADD `imei_tracked` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `orders` ADD `gateway_pre_auth` integer;--> statement-breakpoint
ALTER TABLE `operations` ADD `refusal` text;