"""Stands between a function and the emulator, and writes down which calls of AWS it makes.

A presigned request carries the rights of the role that signed it, and goes to the same place: so it counts as a call of
the function that handed it out, as it does in AWS.
"""

import http.client
import json
import re
import threading
import xml.etree.ElementTree as xml
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, unquote, urlsplit


# Questions about a bucket, by what stands in the query.
SETTINGS = {
    "versioning": "s3:GetBucketVersioning",
    "replication": "s3:GetReplicationConfiguration",
    "object-lock": "s3:GetBucketObjectLockConfiguration",
}


def calls(method, target, headers, body):
    """What a request does: (action, kind and name of what it is done to, context of conditions), one or more."""
    path, query = unquote(urlsplit(target).path), parse_qs(urlsplit(target).query, keep_blank_values=True)
    operation = headers.get("X-Amz-Target", "")
    if operation.startswith("DynamoDB_20120810."):
        return [dynamodb(operation.split(".")[1], json.loads(body))]
    invoked = re.fullmatch(r"/2015-03-31/functions/([^/]+)/invocations", path)
    if invoked and method == "POST":
        return [("lambda:InvokeFunction", ("function", invoked[1]), {})]
    return s3(method, path, query, body)


def sams(method, target, headers, body):
    """The same of what SAM CLI asks for: of stacks, of who it is, and of its own bucket."""
    path, query = unquote(urlsplit(target).path), parse_qs(urlsplit(target).query, keep_blank_values=True)
    if body.startswith(b"Action="):
        # The service stands in the signature's scope: Credential=KEY/DAY/REGION/SERVICE/aws4_request.
        service = re.search(r"Credential=[^,]*/([a-z0-9-]+)/aws4_request", headers.get("Authorization", ""))[1]
        asked = parse_qs(body.decode())
        stack = asked.get("StackName", [""])[0]
        if stack.startswith("arn:"):
            stack = stack.split(":stack/")[1].split("/")[0]
        watched = [value[0] for key, value in asked.items() if re.search(r"\.RollbackTriggers\.member\.\d+\.Arn$", key)]
        return [(f"{service}:{asked['Action'][0]}", ("stack", stack), {"watched": watched} if watched else {})]
    bucket, _, key = path.lstrip("/").partition("/")
    if key and method == "POST" and query.keys() & {"uploads", "uploadId"}:
        return [("s3:PutObject", ("bucket", f"{bucket}/{key}"), {})]
    if key and method == "PUT" and "partNumber" in query:
        return [("s3:PutObject", ("bucket", f"{bucket}/{key}"), {})]
    if not key and method == "HEAD":
        return [("s3:ListBucket", ("bucket", bucket), {})]
    return s3(method, path, query, body)


def dynamodb(operation, request):
    names = request.get("ExpressionAttributeNames", {})
    projected = [each.strip() for each in request.get("ProjectionExpression", "").split(",") if each.strip()]
    context = {
        "dynamodb:Attributes": sorted({names.get(each, each) for each in projected} | set(request.get("Key", {}))),
        "dynamodb:Select": "SPECIFIC_ATTRIBUTES" if projected else "ALL_ATTRIBUTES",
        "dynamodb:LeadingKeys": leading(request),
    }
    table = request["TableName"] + (f"/index/{request['IndexName']}" if "IndexName" in request else "")
    return "dynamodb:" + operation, ("table", table), context


def leading(request):
    """The partition keys that a call is about, as far as it names an item; every table here calls its key so."""
    item = request.get("Key") or request.get("Item") or {}
    return [item["id"]["S"]] if "id" in item else []


def s3(method, path, query, body):
    bucket, _, key = path.lstrip("/").partition("/")
    if not key:
        if method == "POST" and "delete" in query:
            names = [each.text for each in xml.fromstring(body).iter() if each.tag.rpartition("}")[2] == "Key"]
            return [("s3:DeleteObject", ("bucket", f"{bucket}/{name}"), {}) for name in names]
        if method == "GET" and "uploads" in query:
            return [("s3:ListBucketMultipartUploads", ("bucket", bucket), {})]
        if method == "GET" and "list-type" in query:
            return [("s3:ListBucket", ("bucket", bucket), {})]
        for setting in query.keys() & SETTINGS.keys() if method == "GET" else ():
            return [(SETTINGS[setting], ("bucket", bucket), {})]
    elif method == "DELETE":
        action = "s3:AbortMultipartUpload" if "uploadId" in query else "s3:DeleteObject"
        return [(action, ("bucket", f"{bucket}/{key}"), {})]
    elif method in ("GET", "HEAD") and not query.keys() & {"acl", "tagging", "uploadId"}:
        return [("s3:GetObject", ("bucket", f"{bucket}/{key}"), {})]
    elif method == "PUT" and not query.keys() & {"acl", "tagging", "uploadId"}:
        return [("s3:PutObject", ("bucket", f"{bucket}/{key}"), {})]
    raise ValueError(f"a call that is not known: {method} {path} {sorted(query)}")


class Recorder:
    """One function's way to the emulator, or SAM's; understand says what a request does."""

    def __init__(self, function, emulator, understand=calls):
        self.function, self.seen, self.unknown, self._lock = function, [], [], threading.Lock()
        self.understand = understand
        upstream, recorder = urlsplit(emulator), self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def forward(self):
                body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
                recorder.record(self.command, self.path, self.headers, body)
                connection = http.client.HTTPConnection(upstream.hostname, upstream.port, timeout=60)
                # The host stays as it was signed.
                connection.putrequest(self.command, self.path, skip_host=True, skip_accept_encoding=True)
                for name, value in self.headers.items():
                    if name.lower() not in ("connection", "expect", "transfer-encoding"):
                        connection.putheader(name, value)
                connection.endheaders(body)
                answer = connection.getresponse()
                content = answer.read()
                self.send_response_only(answer.status, answer.reason)
                for name, value in answer.getheaders():
                    if name.lower() not in ("connection", "transfer-encoding", "content-length"):
                        self.send_header(name, value)
                length = answer.getheader("Content-Length") if self.command == "HEAD" else None
                self.send_header("Content-Length", length or str(len(content)))
                self.end_headers()
                self.wfile.write(content)
                connection.close()

            do_GET = do_HEAD = do_PUT = do_POST = do_DELETE = forward

            def log_message(self, *arguments):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.endpoint = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def record(self, method, target, headers, body):
        with self._lock:
            try:
                self.seen += self.understand(method, target, headers, body)
            except ValueError as unknown:
                self.unknown.append(str(unknown))
