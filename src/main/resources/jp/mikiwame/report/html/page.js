for (const element of document.querySelectorAll('.script-only')) element.hidden = false;
document.body.prepend(svg('svg', { width: '0', height: '0', 'aria-hidden': 'true', class: 'unseen' }, svg('defs', {},
  svg('pattern', { id: 'hatch', width: '2', height: '2', patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    svg('rect', { width: '0.8', height: '2', class: 'stripe' })))));
startTasks();
/* The table must be there at once; pictures may follow. */
requestAnimationFrame(() => setTimeout(startCharts));
