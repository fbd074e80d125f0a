// In place of Next.js's own, whose styles would travel in the data of every page. What nobody has is global-not-found.tsx.
export { NotFoundMessage as default } from '@/components/not-found-message';
