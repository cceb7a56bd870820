/**
 * An ESLint rule: the members of an element stand in the order in which a reader asks for them. What styles and parts
 * it is made of, what an author can set, what it remembers, when it works, what it does, what it draws.
 */

/** @typedef {any} Member an ESTree class member, as typescript-eslint gives it */

/** @param {Member} member @param {RegExp} name */
const decorated = (member, name) =>
  (member.decorators ?? []).some((/** @type {any} */ { expression }) => name.test(expression.callee?.name ?? expression.name ?? ''));
/** @param {Member} member */
const isPrivate = (member) => member.key?.type === 'PrivateIdentifier' || ['private', 'protected'].includes(member.accessibility);
/** @param {Member} member */
const nameOf = (member) => member.key?.name ?? member.key?.value ?? '';
/** @param {Member} member */
const isField = (member) => ['PropertyDefinition', 'AccessorProperty', 'TSAbstractPropertyDefinition'].includes(member.type);
/** @param {Member} member */
const isHandler = (member) => isField(member) && /Function/.test(member.value?.type ?? '');

const LIFECYCLE =
  /^(?:constructor|attributeChangedCallback|connectedCallback|disconnectedCallback|adoptedCallback|connectedMoveCallback|createRenderRoot|scheduleUpdate|performUpdate|shouldUpdate|willUpdate|update|firstUpdated|updated|getUpdateComplete|form[A-Z]\w*Callback)$/;

/** From the first to the last; a member belongs to the first place that takes it. @type {readonly { name: string, takes: (member: Member) => boolean }[]} */
const PLACES = [
  { name: 'static members', takes: (member) => member.static },
  { name: '@property', takes: (member) => decorated(member, /^property$/) },
  { name: '@state and @query', takes: (member) => decorated(member, /^(?:state|query\w*)$/) },
  { name: 'render', takes: (member) => !isField(member) && /^#?render/.test(nameOf(member)) },
  { name: 'lifecycle', takes: (member) => !isField(member) && LIFECYCLE.test(nameOf(member)) },
  { name: 'controllers and private fields', takes: (member) => isField(member) && !isHandler(member) },
  { name: 'private methods and handlers', takes: isPrivate },
  { name: 'public methods', takes: () => true },
];
const ORDER = [
  'static members',
  'controllers and private fields',
  '@property',
  '@state and @query',
  'lifecycle',
  'private methods and handlers',
  'public methods',
  'render',
];

/** Where a member may also stand. @type {readonly (readonly [string, string])[]} */
const ALSO = [
  // What an element remembers without drawing anew belongs to what it remembers and draws.
  ['controllers and private fields', '@property'],
  ['controllers and private fields', '@state and @query'],
  // Parts that `render` is made of: the whole is read before them.
  ['private methods and handlers', 'render'],
];

/** @param {Member} member */
const placeOf = (member) => ORDER.indexOf(PLACES.find(({ takes }) => takes(member))?.name ?? '');

/** @type {import('eslint').Rule.RuleModule} */
export const elementOrder = {
  meta: {
    type: 'suggestion',
    docs: { description: 'hold the members of an element class in one order' },
    messages: { order: '“{{name}}” ({{place}}) belongs before {{before}}.' },
    schema: [],
  },
  create: (context) => ({
    ClassBody({ body, parent }) {
      if (!/Element$/.test(/** @type {Member} */ (parent).superClass?.name ?? '')) return;
      let highest = -1;
      for (const member of /** @type {Member[]} */ (body)) {
        // Declarations without a body, as `declare` and overloads are, say nothing of order.
        if (member.declare || member.type === 'TSDeclareFunction' || member.value?.type === 'TSEmptyBodyFunctionExpression') continue;
        const place = placeOf(member);
        if (ALSO.some(([member, after]) => ORDER[place] === member && ORDER[highest] === after)) continue;
        if (place < highest) {
          const data = { name: String(nameOf(member)), place: ORDER[place] ?? '', before: ORDER[highest] ?? '' };
          context.report({ node: member, messageId: 'order', data });
        } else highest = place;
      }
    },
  }),
};
