/** The last result of a function, as long as it is asked with the same. */
export function latest<From extends readonly unknown[], Result>(make: (...from: From) => Result): (...from: From) => Result {
  let known: From | undefined;
  let result: Result;
  return (...from) => {
    if (!known || from.some((value, index) => value !== known![index])) result = make(...(known = from));
    return result;
  };
}
