/** Starting and stopping the application. */
@NullMarked
package org.tamga.topology.runtime;

import org.jspecify.annotations.NullMarked;
