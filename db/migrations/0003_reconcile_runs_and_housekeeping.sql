CREATE TABLE `reconcile_runs` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`instance` text NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer NOT NULL,
	`idle` integer NOT NULL,
	`looked` integer NOT NULL,
	`changed` integer NOT NULL,
	`failed` integer NOT NULL,
	`sent` integer NOT NULL,
	`webhooks` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `reconcile_runs_ended` ON `reconcile_runs` (`ended_at`);--> statement-breakpoint
CREATE INDEX `reconcile_runs_idle` ON `reconcile_runs` (`idle`);--> statement-breakpoint
ALTER TABLE `orders` ADD `placed_from` text;--> statement-breakpoint
CREATE INDEX `orders_cart` ON `orders` (`cart_id`,`status`);--> statement-breakpoint
CREATE INDEX `orders_placed_from` ON `orders` (`placed_from`,`status`);--> statement-breakpoint
ALTER TABLE `webhook_inbox` ADD `outcome` text;--> statement-breakpoint
ALTER TABLE `webhook_inbox` ADD `body_emptied_at` integer;--> statement-breakpoint
CREATE INDEX `webhook_inbox_outcome` ON `webhook_inbox` (`outcome`,`received_at`);--> statement-breakpoint
CREATE INDEX `webhook_inbox_bodies` ON `webhook_inbox` (`body_emptied_at`,`processed_at`);--> statement-breakpoint
CREATE INDEX `carts_used` ON `carts` (`updated_at`);