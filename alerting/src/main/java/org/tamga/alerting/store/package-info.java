/** The alert store: one code on SQLite and PostgreSQL. */
@NullMarked
package org.tamga.alerting.store;

import org.jspecify.annotations.NullMarked;
