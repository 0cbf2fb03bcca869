'use strict';
/* Names come from an inventory that nobody has checked: they become text, never markup. */
const block = id => JSON.parse(document.getElementById(id).textContent);
const page = block('data');
const words = page.text;

const fill = (template, values) => template.replace(/\{(\w+)\}/g, (all, key) => values[key] ?? all);

const el = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children.filter(child => child !== null && child !== ''));
  return element;
};

const svg = (tag, attributes = {}, ...children) => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
};

/* A heading is a text, or a text with the class of its column as its key. */
const headings = (...texts) => el('thead', {}, el('tr', {}, ...texts.map(text =>
  typeof text === 'string' ? el('th', { scope: 'col' }, text)
    : el('th', { scope: 'col', class: Object.keys(text)[0] }, Object.values(text)[0]))));

const scrolling = (label, table) =>
  el('div', { class: 'wide', tabindex: '0', role: 'region', 'aria-label': label }, table);
