ALTER TABLE "products" RENAME COLUMN "images" TO "pictures";--> statement-breakpoint
-- Written by hand: a path becomes a picture, in the proportions that pages have drawn it in so far.
UPDATE "products" SET "pictures" = (SELECT coalesce(json_agg(json_build_object('src', "path", 'alt', '', 'width', 800, 'height', 1000) ORDER BY "place"), '[]'::json) FROM json_array_elements_text("products"."pictures") WITH ORDINALITY AS "listed"("path", "place"));
