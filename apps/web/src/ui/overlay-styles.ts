/** The veil behind a dialog, without its place for the dialog. */
export const veilStyles =
  'fixed inset-0 z-50 bg-veil duration-200 data-[state=closed]:animate-out data-[state=closed]:fade-out-0 data-[state=open]:animate-in data-[state=open]:fade-in-0'

/** The veil with the dialog inside it: at the bottom on phones, in the middle elsewhere. */
export const overlayStyles = `${veilStyles} grid place-items-end overflow-y-auto sm:place-items-center sm:p-6`
