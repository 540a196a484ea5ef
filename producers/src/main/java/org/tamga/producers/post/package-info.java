/** What runs at the border post: one process, one folder. What it shows as saved is on the disk. */
@NullMarked
package org.tamga.producers.post;

import org.jspecify.annotations.NullMarked;
