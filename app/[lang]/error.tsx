'use client';

import { ErrorMessage } from '@/components/error-message';

export default function AppError(props: { error: unknown; retry: () => void }) {
  return <ErrorMessage {...props} />;
}
