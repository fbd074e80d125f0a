ALTER TABLE `orders` ADD `fee_paise` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `orders` ADD `settling` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `payments` ADD `fee_paise` integer DEFAULT 0 NOT NULL;