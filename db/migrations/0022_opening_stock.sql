-- What a shop from before has on its shelf begins its history: from here on the rows of a variant add up to what is there.
INSERT INTO `stock_changes` (`variant_id`, `at`, `units`, `left`, `why`)
SELECT `id`, 0, `available` - `told`, `available` - `told`, 'opening'
FROM (SELECT `id`, `available`, (SELECT coalesce(sum(`units`), 0) FROM `stock_changes` WHERE `variant_id` = `variants`.`id`) AS `told` FROM `variants`)
WHERE `available` <> `told`;
