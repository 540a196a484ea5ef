/** The whole way of an event, from a file to an alert: the same scenarios wherever Tamga runs. */
@NullMarked
package org.tamga.standalone.wholeway;

import org.jspecify.annotations.NullMarked;
