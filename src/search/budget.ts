import { BOUNDS } from '../bounds.ts';

/** What the work of a question goes into, wherever the question and the articles decide how much there is. */
export type Work =
  | 'reading words'
  | 'halving words'
  | 'correcting words'
  | 'finding related words'
  | 'finding passages'
  | 'comparing words'
  | 'gathering evidence'
  | 'measuring sentences'
  | 'comparing facts';

/** A bound that a question met, and at which work. */
export interface Met {
  readonly bound: 'questionWords' | 'questionSteps';
  readonly work: Work;
}

/**
 * The work that one question may take: steps, each about as long as it takes to compare two numbers. They
 * are counted rather than timed, so the same question always gets the same answer.
 */
export class Budget {
  #left: number;
  #met: Met | undefined;
  /** That which this one is a part of. */
  readonly #whole: Budget | undefined;

  constructor(steps: number = BOUNDS.questionSteps.most, whole?: Budget) {
    this.#left = steps;
    this.#whole = whole;
  }

  /** A budget for some of the work: a share of what is left, spent from this one too. */
  part(share: number): Budget {
    return new Budget(Math.floor(share * this.#left), this);
  }

  /** The bound that was met first; nothing where all that there was to do was done. */
  get met(): Met | undefined {
    return this.#met;
  }

  /** Takes the steps of some work. False where there are too few left: the work is to be left undone. */
  spend(steps: number, work: Work): boolean {
    if (steps > this.#left || this.#whole?.spend(steps, work) === false) {
      this.meet({ bound: 'questionSteps', work });
      return false;
    }
    this.#left -= steps;
    return true;
  }

  /** Notes that a bound left some work undone. */
  meet(met: Met): void {
    this.#met ??= met;
    this.#whole?.meet(met);
  }
}
