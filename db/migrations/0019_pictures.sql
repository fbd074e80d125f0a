ALTER TABLE `products` RENAME COLUMN "images" TO "pictures";--> statement-breakpoint
-- Written by hand: a path becomes a picture, in the proportions that pages have drawn it in so far.
UPDATE `products` SET "pictures" = (SELECT json_group_array(json_object('src', "path", 'alt', '', 'width', 800, 'height', 1000)) FROM (SELECT value AS "path" FROM json_each("products"."pictures") ORDER BY key));
