"""The same content gives the same bytes, wherever and however it is built."""

import shutil
import subprocess

import pytest

from conftest import Site, plan
from test_output_folder import many


def same(one, other):
    return subprocess.run(["diff", "-r", one, other], capture_output=True, text=True)


@pytest.fixture
def rich(tmp_path):
    """A site with enough of everything to go wrong."""
    site = Site(tmp_path / "one")
    many(site, 60)
    site.put("content/ke-hoach/tep.pdf", b"%PDF-1.4\n")
    site.put("content/ke-hoach/tep.md", plan(attachments="[tep.pdf]"))
    site.put("content/du-an/cau.yaml",
             "title: Cầu Bà Láng\nunit: ubnd-xa-minh-chau\nstage: construction\nbudget: 2,5 tỷ\n")
    site.put("content/doi-thoai/bang.csv",
             "id;Tiêu đề;Cơ quan;form;state;time;place;chair\n"
             "a;Đối thoại quý I;ubnd-xa-minh-chau;dialogue;held;2025-03-20 08:00;Hội trường;Chủ tịch\n"
             "b;Đối thoại quý IV;ubnd-xa-minh-chau;dialogue;provisional;2025-12-20 08:00;;\n")
    run = site.build("--jobs", "1")
    assert run.exit == 0, run.text
    return site


ENVIRONMENTS = [
    {"LANG": "C", "LC_ALL": "C", "TZ": "UTC"},
    {"LANG": "vi_VN.UTF-8", "LC_ALL": "vi_VN.UTF-8", "TZ": "Asia/Ho_Chi_Minh"},
    {"LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "TZ": "America/Los_Angeles"},
    {"LANG": "C", "TZ": "Pacific/Kiritimati", "SWIFT_DETERMINISTIC_HASHING": ""},
]


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("environment", ENVIRONMENTS, ids=lambda one: one["TZ"])
def test_folder_locale_zone_and_jobs_leave_no_trace(rich, tmp_path, environment, jobs):
    other = tmp_path / "a folder of another name" / "site"
    shutil.copytree(rich.folder / "content", other / "content")
    run = Site(other).build("--jobs", jobs, environment=environment)
    assert run.exit == 0, run.text
    found = same(rich.output, other / "output")
    assert found.returncode == 0, found.stdout[:3000]


def test_a_rebuild_over_other_content_leaves_no_trace(rich, tmp_path):
    other = Site(tmp_path / "two")
    many(other, 90)
    other.put("content/ke-hoach/cu.md", plan(title="Kế hoạch cũ"))
    assert other.build().exit == 0
    shutil.rmtree(other.folder / "content")
    shutil.copytree(rich.folder / "content", other.folder / "content")
    assert other.build().exit == 0
    # Besides what stays for readers of the earlier site, and the number of the publication.
    assert other.former()
    assert other.published() == rich.published()
    found = same(rich.output / ".congkhai/manifest", other.output / ".congkhai/manifest")
    assert found.returncode == 0
