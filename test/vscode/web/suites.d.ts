declare module '#suites';
