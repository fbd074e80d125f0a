-- Numbers and sums follow the orders by themselves, whoever writes them: lib/console/figures. A row is added, none is changed, so that two orders never wait for one row.
-- 19,800,000 ms are the five and a half hours of Indian time.
INSERT INTO order_figures (day, status, channel, method, pre_auth, dispatched, to_dispatch, orders, total_paise, authorised_paise, captured_paise, released_paise, refunded_paise)
SELECT (created_at + 19800000) / 86400000, status, channel, coalesce(method, ''), pre_auth, dispatched_at IS NOT NULL,
  dispatched_at IS NULL AND captured_paise - fee_paise > refunded_paise,
  count(*), sum(total_paise), sum(authorised_paise), sum(captured_paise), sum(released_paise), sum(refunded_paise)
FROM orders GROUP BY 1, 2, 3, 4, 5, 6, 7;
--> statement-breakpoint
CREATE TRIGGER order_figures_placed AFTER INSERT ON orders BEGIN
  INSERT INTO order_figures (day, status, channel, method, pre_auth, dispatched, to_dispatch, orders, total_paise, authorised_paise, captured_paise, released_paise, refunded_paise)
  VALUES ((NEW.created_at + 19800000) / 86400000, NEW.status, NEW.channel, coalesce(NEW.method, ''), NEW.pre_auth, NEW.dispatched_at IS NOT NULL,
    NEW.dispatched_at IS NULL AND NEW.captured_paise - NEW.fee_paise > NEW.refunded_paise,
    1, NEW.total_paise, NEW.authorised_paise, NEW.captured_paise, NEW.released_paise, NEW.refunded_paise);
END;
--> statement-breakpoint
CREATE TRIGGER order_figures_changed AFTER UPDATE ON orders
WHEN NEW.status IS NOT OLD.status
  OR NEW.channel IS NOT OLD.channel
  OR NEW.method IS NOT OLD.method
  OR NEW.pre_auth IS NOT OLD.pre_auth
  OR NEW.dispatched_at IS NOT OLD.dispatched_at
  OR NEW.fee_paise IS NOT OLD.fee_paise
  OR NEW.total_paise IS NOT OLD.total_paise
  OR NEW.authorised_paise IS NOT OLD.authorised_paise
  OR NEW.captured_paise IS NOT OLD.captured_paise
  OR NEW.released_paise IS NOT OLD.released_paise
  OR NEW.refunded_paise IS NOT OLD.refunded_paise
BEGIN
  INSERT INTO order_figures (day, status, channel, method, pre_auth, dispatched, to_dispatch, orders, total_paise, authorised_paise, captured_paise, released_paise, refunded_paise)
  VALUES ((OLD.created_at + 19800000) / 86400000, OLD.status, OLD.channel, coalesce(OLD.method, ''), OLD.pre_auth, OLD.dispatched_at IS NOT NULL,
    OLD.dispatched_at IS NULL AND OLD.captured_paise - OLD.fee_paise > OLD.refunded_paise,
    -1, -OLD.total_paise, -OLD.authorised_paise, -OLD.captured_paise, -OLD.released_paise, -OLD.refunded_paise),
    ((NEW.created_at + 19800000) / 86400000, NEW.status, NEW.channel, coalesce(NEW.method, ''), NEW.pre_auth, NEW.dispatched_at IS NOT NULL,
    NEW.dispatched_at IS NULL AND NEW.captured_paise - NEW.fee_paise > NEW.refunded_paise,
    1, NEW.total_paise, NEW.authorised_paise, NEW.captured_paise, NEW.released_paise, NEW.refunded_paise);
END;
--> statement-breakpoint
CREATE TRIGGER order_figures_deleted AFTER DELETE ON orders BEGIN
  INSERT INTO order_figures (day, status, channel, method, pre_auth, dispatched, to_dispatch, orders, total_paise, authorised_paise, captured_paise, released_paise, refunded_paise)
  VALUES ((OLD.created_at + 19800000) / 86400000, OLD.status, OLD.channel, coalesce(OLD.method, ''), OLD.pre_auth, OLD.dispatched_at IS NOT NULL,
    OLD.dispatched_at IS NULL AND OLD.captured_paise - OLD.fee_paise > OLD.refunded_paise,
    -1, -OLD.total_paise, -OLD.authorised_paise, -OLD.captured_paise, -OLD.released_paise, -OLD.refunded_paise);
END;
