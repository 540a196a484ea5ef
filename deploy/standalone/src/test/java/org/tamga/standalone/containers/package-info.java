/** The container ring: three brokers, a registry and PostgreSQL as a site would run them, for the tests that need the real thing. */
@NullMarked
package org.tamga.standalone.containers;

import org.jspecify.annotations.NullMarked;
