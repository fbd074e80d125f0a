ALTER TABLE `orders` ADD `erased` text;--> statement-breakpoint
ALTER TABLE `orders` ADD `erased_at` integer;