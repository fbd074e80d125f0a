import path from 'node:path';
import type { NextConfig } from 'next';

/** The same framework, packages and settings as the shop, and nothing else: what the shop is measured against. */
const config: NextConfig = {
  turbopack: { root: path.join(import.meta.dirname, '../../../..') },
  poweredByHeader: false,
  agentRules: false,
  typescript: { ignoreBuildErrors: true },
  experimental: { agentUpgrade: false },
};

export default config;
