ALTER TABLE `orders` ADD `gateway_pre_auth` integer;--> statement-breakpoint
ALTER TABLE `operations` ADD `refusal` text;