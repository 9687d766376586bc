'use strict';
(() => {
  const cases = Array.from(document.querySelectorAll('details.case'));
  const filters = document.querySelector('form.filters');

  function wanted(element, parameters) {
    return ['test', 'case', 'trial'].every(key => !parameters.has(key) || element.dataset[key] === parameters.get(key));
  }

  function openLinked() {
    const parameters = new URLSearchParams(location.hash.slice(1));
    if (!parameters.has('case')) {
      return;
    }
    const kind = parameters.has('trial') ? 'details.trial' : 'details.case';
    const target = Array.from(document.querySelectorAll(kind)).find(element => wanted(element, parameters));
    document.querySelectorAll('.target').forEach(element => element.classList.remove('target'));
    if (target) {
      for (let element = target; element; element = element.parentElement) {
        element.hidden = false;
        if (element.localName === 'details') {
          element.open = true;
        }
      }
      target.classList.add('target');
      target.scrollIntoView({ block: 'start' });
    }
  }

  function filter() {
    const text = filters.querySelector('[type=search]').value.trim().toLowerCase();
    const states = new Set(Array.from(filters.querySelectorAll(':checked'), box => box.value));
    for (const one of cases) {
      const shows = states.has(one.dataset.state)
        && (!text || one.querySelector('summary').textContent.toLowerCase().includes(text));
      one.hidden = !shows;
    }
    for (const test of document.querySelectorAll('section.test')) {
      test.hidden = !test.querySelector('details.case:not([hidden])');
    }
  }

  if (cases.length > 1) {
    filters.hidden = false;
  }
  filters.addEventListener('input', filter);
  filters.addEventListener('submit', event => event.preventDefault());
  addEventListener('hashchange', openLinked);
  openLinked();
})();
