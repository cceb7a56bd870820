/**
 * Lit's `@property` for the kind of decorators that this project compiles, and no other: Lit's own also carries the
 * code for standard decorators, a fifth of a kilobyte that no page of ours would run.
 */
import type { PropertyDeclaration, ReactiveElement } from 'lit';

/** Makes a field a reactive property, and an attribute if `options` says so. */
export const property =
  (options?: PropertyDeclaration) =>
  (element: ReactiveElement, name: string): void =>
    (element.constructor as typeof ReactiveElement).createProperty(name, options);
