/** Where Faultbook itself is: how to install it, and what its findings mean. */
export const toolHome = 'https://github.com/faultbook/faultbook'
