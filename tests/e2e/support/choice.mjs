// Choosing from a list as a person does: from the browser's own where the choices are few, else by typing into the field and
// pressing what that leaves.

const escaped = (words) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/// Chooses what is called `label`, or with `begins` the first that begins so.
export async function choose(box, label, {begins = false} = {}) {
  await box.waitFor();
  if (await box.evaluate((element) => element.localName === 'select')) {
    const labels = await box.locator('option').allTextContents();
    return box.selectOption({label: begins ? labels.find((one) => one.startsWith(label)) : label});
  }
  await box.fill(label);
  const name = begins ? new RegExp(`^${escaped(label)}`) : label;
  return box.page().getByRole('listbox').getByRole('option', {name, exact: !begins}).first().click();
}
