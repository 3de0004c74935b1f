import { ProblemsError } from '../problems.ts';

/** What is wrong with the knowledge folder, or with one file of it. */
export class KnowledgeError extends ProblemsError {
  override readonly name = 'KnowledgeError';
}
