/** Amazon S3's protocol in this process: objects in memory, signatures verified, events told. */
package org.mentormatcher.local.s3;
