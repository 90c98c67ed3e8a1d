"""The package that people deploy, its template so that the emulator can run it, and the real `sam` that deploys it.

The emulator runs functions as processes of this machine, not in containers with AWS's own runtime: that is what nearly
all PATCHES are for. Whatever else differs from AWS is listed in NOT_EMULATED, and is asserted on the template instead.
"""

import hashlib
import json
import os
import platform
import shutil
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

ROLL_OUT = Path(__file__).resolve().parents[2] / "release/roll-out"
FUNCTIONS = ("open-job", "job", "match", "cleanup", "publish-page")
# Carried, and not there unless somebody asks for it.
ON_REQUEST = ("canary",)

# Each with its reason, what stands in the template exactly once, and what stands there instead.
PATCHES = [
    (
        "there is no managed runtime for Java: a bootstrap in each function's folder starts AWS's runtime client",
        "    Runtime: java25\n",
        "    Runtime: provided.al2023\n",
    ),
    (
        "functions run on the processor of this machine",
        "    Architectures: [arm64]\n",
        "",
    ),
    *(
        (
            f"{function}: a folder with the bootstrap, where AWS takes the jar alone",
            f"      CodeUri: functions/{function}/target/{function}-lambda.jar\n",
            f"      CodeUri: functions/{function}\n",
        )
        for function in (*FUNCTIONS, *ON_REQUEST)
    ),
    (
        "PublishPageBuckets: a role's policy as a resource of its own is not known, the older kind of policy is",
        "    Type: AWS::IAM::RolePolicy\n    Properties:\n      RoleName: !Ref PublishPageRole\n",
        "    Type: AWS::IAM::Policy\n    Properties:\n      Roles: [!Ref PublishPageRole]\n",
    ),
    (
        "SweepMissing: alarms on expressions are not supported, so it looks at the metric itself",
        """      Metrics:
        - Id: ended
          ReturnData: false
          MetricStat:
            Metric:
              Namespace: AWS/DynamoDB
              MetricName: SuccessfulRequestLatency
              Dimensions: [{Name: TableName, Value: !Ref Jobs}, {Name: Operation, Value: UpdateItem}]
            Period: 60
            Stat: SampleCount
        - {Id: filled, Expression: "FILL(ended, 0)", Label: sweeps that saw everything}
""",
        """      Namespace: AWS/DynamoDB
      MetricName: SuccessfulRequestLatency
      Dimensions: [{Name: TableName, Value: !Ref Jobs}, {Name: Operation, Value: UpdateItem}]
      Period: 60
      Statistic: SampleCount
""",
    ),
]

NOT_EMULATED = [
    "routes in the API's OpenAPI body: made from the transformed template by API calls of this run",
    "alarms, as CloudWatch evaluates them; the expressions of two; a budget; what the dashboard shows",
    "CORS, as browsers see it; the content policy; CloudFront",
    "lifecycle rules, time-to-live, the age of signatures",
    "tags of buckets, topics, roles and the distribution, which CloudFormation hands on as it does to tables",
    "that CloudFormation watches alarms while it updates, and goes back: only that it is asked to",
    "the canary, which needs the page's address: it goes through a job of mentor-matcher serve instead",
    "made-up requests of the HTTP interface: mentor-matcher serve is asked them, which has the same functions",
    "roles: every call is recorded and held against its role instead",
]

# The client's native library is unpacked beforehand: two processes that unpack it to its usual path at once crash.
BOOTSTRAP = """#!/bin/sh
export AWS_ENDPOINT_URL_S3={endpoint} AWS_ENDPOINT_URL_DYNAMODB={endpoint} AWS_ENDPOINT_URL_LAMBDA={endpoint}
export S3_PATH_STYLE=true
temporary=$(mktemp -d -p {temporary})
echo $$ >>{processes}
exec {java} -Djava.io.tmpdir="$temporary" --enable-native-access=ALL-UNNAMED \\
  -Dcom.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI="$LAMBDA_TASK_ROOT/native.so" \\
  -cp "$LAMBDA_TASK_ROOT/lib/*" com.amazonaws.services.lambda.runtime.api.client.AWSLambda "$_HANDLER" >>{output}
"""


def patched(template):
    """The copy's text; every patch must fit exactly once."""
    for reason, found, instead in PATCHES:
        if template.count(found) != 1:
            raise SystemExit(f"a patch fits {template.count(found)} times, not once: {reason}")
        template = template.replace(found, instead)
    return template


def unpacked(package, folder):
    """The one folder that a package is unpacked to; its digest must be beside it."""
    told = Path(f"{package}.sha256").read_text().split()
    if told != [hashlib.sha256(package.read_bytes()).hexdigest(), package.name]:
        raise SystemExit(f"{package.name} is not what its digest was made of")
    with zipfile.ZipFile(package) as archive:
        archive.extractall(folder)
    return folder / package.stem


class Stack:
    """One installation from a package, in a folder of its own."""

    def __init__(self, package, folder, sam, java, runtime, emulator):
        self.folder, self.sam, self.java, self.runtime = folder, sam, java, runtime
        self.name = "mentor-matcher-dev"
        self.environment = {
            "PATH": str(folder / "nothing"),  # above all no Java and no Maven
            "HOME": str(folder / "home"),
            "TMPDIR": str(folder / "tmp"),
            "SAM_CLI_TELEMETRY": "0",
            "AWS_ENDPOINT_URL": emulator,
            "AWS_ACCESS_KEY_ID": "test",
            "AWS_SECRET_ACCESS_KEY": "test",
            "AWS_DEFAULT_REGION": "eu-west-2",
        }
        for each in ("home", "tmp", "nothing"):
            (folder / each).mkdir(parents=True, exist_ok=True)
        self.package = unpacked(package, folder)

    def jars(self):
        return [self.package / f"functions/{each}/target/{each}-lambda.jar" for each in (*FUNCTIONS, *ON_REQUEST)]

    def upload(self):
        """What sam uploads for the functions while the package is as people unpack it: buckets with keys."""
        packaged = self.folder / "packaged.json"
        self._run("package", "--resolve-s3", "--use-json", "--no-progressbar", "--output-template-file", str(packaged))
        places = [
            each["Properties"]["CodeUri"].removeprefix("s3://").split("/", 1)
            for each in json.loads(packaged.read_text())["Resources"].values()
            if each["Type"] == "AWS::Serverless::Function"
        ]
        return [tuple(place) for place in places]

    def patch(self, endpoints):
        """A template that the emulator can run; a folder a function: its jar, AWS's runtime client, what starts it."""
        template = self.package / "template.yaml"
        template.write_text(patched(template.read_text()))
        for function in FUNCTIONS:
            folder = self.package / "functions" / function
            (folder / "target").rename(folder / "lib")
            for jar in self.runtime:
                shutil.copy(jar, folder / "lib")
            (folder / "native.so").write_bytes(self._native_library())
            bootstrap = folder / "bootstrap"
            bootstrap.write_text(
                BOOTSTRAP.format(
                    endpoint=endpoints[function],
                    temporary=self.folder / "tmp",
                    processes=self.folder / "processes",
                    output=self.folder / "output",
                    java=self.java,
                )
            )
            bootstrap.chmod(0o755)

    def _native_library(self):
        machine = {"x86_64": "x86_64", "aarch64": "aarch_64"}[platform.machine()]
        client = next(jar for jar in self.runtime if "runtime-interface-client" in jar)
        with zipfile.ZipFile(client) as jar:
            return jar.read(f"jni/libaws-lambda-jni.linux-{machine}.so")

    def end_functions(self):
        """The emulator may leave some behind: ends what was started from this folder."""
        started = self.folder / "processes"
        for process in started.read_text().split() if started.exists() else ():
            try:
                if str(self.folder) in Path(f"/proc/{process}/cmdline").read_text():
                    os.kill(int(process), signal.SIGTERM)
            except (FileNotFoundError, ProcessLookupError):
                pass  # it has ended by itself

    def metrics(self):
        """The lines of metrics that the functions told so far: the emulator's own logs lack some.

        Without AWS's own channel for logs the client leaves their lines open, so a metric may stand behind one.
        """
        lines = (self.folder / "output").read_text().splitlines()
        return [line[line.index('{"_aws"') :] for line in lines if '{"_aws"' in line]

    def page_jar(self):
        return self.package / "functions/publish-page/lib/publish-page-lambda.jar"

    def page(self):
        """The files of the page that the function carries, by their keys."""
        with zipfile.ZipFile(self.page_jar()) as jar:
            return {
                name.removeprefix("page/"): jar.read(name)
                for name in jar.namelist()
                if name.startswith("page/") and not name.endswith("/")
            }

    def change_page(self, change):
        """Rewrites the page that the function carries; change takes and returns files by their keys."""
        with zipfile.ZipFile(self.page_jar()) as jar:
            others = {name: jar.read(name) for name in jar.namelist() if not name.startswith("page/")}
        files = change(self.page())
        with zipfile.ZipFile(self.page_jar(), "w") as jar:
            for name, content in {**others, **{"page/" + key: each for key, each in files.items()}}.items():
                jar.writestr(name, content)

    def change_functions(self):
        """Each function's code becomes another, which does the same."""
        for function in FUNCTIONS:
            (self.package / "functions" / function / "later").write_text(function)

    def deploy(self, *settings, tags=()):
        """Deploys; settings such as Stage=other take the place of those in samconfig.toml."""
        overrides = ["--parameter-overrides", *settings] if settings else []
        tagged = ["--tags", *tags] if tags else []
        self._run("deploy", "--no-confirm-changeset", "--no-progressbar", *overrides, *tagged)

    def roll_out(self, minutes="0"):
        """Updates by the program for that; what it said."""
        command = [sys.executable, "-B", ROLL_OUT, self.name, minutes]
        environment = {**self.environment, "SAM": self.sam}
        done = subprocess.run(
            command, cwd=self.package, env=environment, capture_output=True, text=True, timeout=600
        )
        if done.returncode:
            raise SystemExit(f"roll-out failed:\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}")
        return done.stdout

    def delete(self):
        self._run("delete", "--no-prompts", "--stack-name", self.name, "--region", "eu-west-2")

    def _run(self, *arguments):
        done = subprocess.run(
            [self.sam, *arguments], cwd=self.package, env=self.environment, capture_output=True, text=True, timeout=600
        )
        if done.returncode:
            raise SystemExit(f"sam {arguments[0]} failed:\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}")
