-- Who could do everything is an owner, who could only read an accountant.
UPDATE users SET role = 'owner' WHERE role = 'admin';--> statement-breakpoint
UPDATE users SET role = 'accountant' WHERE role = 'viewer';
