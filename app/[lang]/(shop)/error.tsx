'use client';

import { ErrorMessage } from '@/components/error-message';

export default function ShopError(props: { error: unknown; retry: () => void }) {
  return <ErrorMessage {...props} />;
}
