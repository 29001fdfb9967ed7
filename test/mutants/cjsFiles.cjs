// The Mocha runner asks for Mocha's own files without their extension, which is `.cjs` since Mocha 12.
require.extensions['.cjs'] ??= require.extensions['.js'];
