/** REST, live push and the console's files over HTTP. */
@NullMarked
package org.tamga.alerting.rest;

import org.jspecify.annotations.NullMarked;
